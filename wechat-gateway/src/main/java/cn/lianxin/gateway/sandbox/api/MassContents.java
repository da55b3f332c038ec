package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Audience;
import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.MassMessage;
import cn.lianxin.gateway.sandbox.world.MassMessage.Status;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import cn.lianxin.gateway.sandbox.world.Publications;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a call wants to send to many: articles of a draft, a text or a picture. */
final class MassContents {
    /**
     * Read and found good.
     *
     * @param text empty where there is none
     * @param mediaId of the draft or the picture; empty for a text
     * @param articles empty for a text or a picture
     */
    record Content(String type, String text, String mediaId, List<NewsItem> articles) {
        List<Article> cards() {
            return MassContents.cards(articles);
        }
    }

    private final Drafts drafts;
    private final Publications publications;
    private final Media media;

    MassContents(Drafts drafts, Publications publications, Media media) {
        this.drafts = drafts;
        this.publications = publications;
        this.media = media;
    }

    Content read(JsonNode body) {
        String type = body.path("msgtype").asString("");
        JsonNode content = body.path(type);
        return switch (type) {
            case "mpnews" -> {
                String id = content.path("media_id").asString("");
                yield new Content(
                        type,
                        "",
                        id,
                        drafts.find(id)
                                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID))
                                .articles());
            }
            case "text" -> new Content(type, text(content.path("content").asString("")), "", List.of());
            case "image" -> picture(content.path("media_id").asString(""));
            case "images" -> picture(content.path("media_ids").path(0).asString(""));
            default -> throw new Refused(WeChatError.INVALID_MESSAGE_TYPE);
        };
    }

    /** Takes the draft, so that nobody sends it again, and gives its articles their addresses. */
    MassMessage publish(Content content, long id, long dataId, Audience audience, Status status) {
        if (content.articles().isEmpty()) {
            return new MassMessage(
                    id,
                    id,
                    audience.unit(),
                    content.type(),
                    content.text(),
                    content.mediaId(),
                    List.of(),
                    status,
                    Instant.EPOCH,
                    0);
        }
        if (!drafts.remove(content.mediaId())) {
            throw new Refused(WeChatError.INVALID_MEDIA_ID);
        }
        List<Article> cards =
                cards(publications.add(dataId, true, content.articles()).articles());
        return new MassMessage(id, dataId, audience.unit(), content.type(), "", "", cards, status, Instant.EPOCH, 0);
    }

    private static List<Article> cards(List<NewsItem> articles) {
        return articles.stream()
                .map(one -> new Article(one.title(), one.digest(), one.url(), one.thumbUrl()))
                .toList();
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            throw new Refused(WeChatError.EMPTY_TEXT);
        }
        return text;
    }

    private Content picture(String id) {
        String known = media.find(id)
                .filter(item -> item.kind() == Media.Kind.IMAGE)
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID))
                .id();
        return new Content("image", "", known, List.of());
    }
}
