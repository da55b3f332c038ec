package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.upload.MultipartForm;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call as it came.
 *
 * @param posted the body's text as it came; empty for GET and uploads
 * @param body what was posted, always an object; missing for GET and uploads
 * @param form what was uploaded; empty for all others
 */
record Asked(HttpServletRequest request, String posted, JsonNode body, MultipartForm form) {
    /** {@return a parameter of the query, refused with that error where it is missing or empty} */
    String query(String name, WeChatError otherwise) {
        return present(request.getParameter(name), otherwise);
    }

    /** {@return a parameter of the query, empty where it is missing} */
    String optional(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** {@return a text at the body's top, refused with that error where it is missing or empty} */
    String text(String name, WeChatError otherwise) {
        return present(body.path(name).asString(""), otherwise);
    }

    private static String present(@Nullable String value, WeChatError otherwise) {
        if (value == null || value.isEmpty()) {
            throw new Refused(otherwise);
        }
        return value;
    }
}
