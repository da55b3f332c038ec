package cn.lianxin.petition.query;

import cn.lianxin.petition.attachment.Attachment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that came with a petition, as its page shows it.
 *
 * @param mediaKey where its bytes are; null for a place
 * @param label what WeChat calls the place; null but for one
 */
public record AttachmentView(
        long id,
        long petitionId,
        Attachment.Kind kind,
        @Nullable String mediaKey,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String label,
        Instant keptAt) {}
