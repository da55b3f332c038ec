package cn.lianxin.config.store;

import java.nio.file.Path;

/** Media stores for other modules' tests. */
public final class MediaStores {
    private MediaStores() {}

    /** {@return one in that folder} */
    public static MediaStore in(Path folder) {
        return new MediaFolder(folder);
    }
}
