package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.upload.MultipartForm;
import cn.lianxin.gateway.sandbox.world.Quotas;
import cn.lianxin.gateway.sandbox.world.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The one gate of the simulated api.weixin.qq.com: what every call has in common is checked here, in WeChat's order. */
@RestController
class ApiController {
    static final String ROOT = "/sandbox/api";

    /** Eight articles of 1 MB with what is around them; larger ones are no JSON of WeChat's. */
    private static final int BODY_BYTES = 9 << 20;

    /** What is announced of an answer that never comes. */
    private static final int ANNOUNCED = 64;

    /** A film of 10 MB with what is around it. */
    private static final int UPLOAD_BYTES = 11 << 20;

    private final Account account;
    private final Map<String, Call> calls;
    private final Tokens tokens;
    private final Quotas quotas;
    private final Faults faults;
    private final JsonMapper json;

    ApiController(Account account, List<Call> calls, Tokens tokens, Quotas quotas, Faults faults, JsonMapper json) {
        this.account = account;
        this.calls = calls.stream().collect(Collectors.toMap(Call::path, Function.identity()));
        this.tokens = tokens;
        this.quotas = quotas;
        this.faults = faults;
        this.json = json;
    }

    /** HTTP 200 always: WeChat says what is wrong in the body. */
    @RequestMapping(path = ROOT + "/**", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Before any parameter is asked for: curl posts JSON as a form, and the container would then take the body.
        byte[] posted = request.getInputStream().readNBytes(UPLOAD_BYTES);
        try {
            Call call = call(request);
            if (call.needsToken()) {
                checkToken(request.getParameter("access_token"));
            }
            checkRight(call.right());
            checkFaults(call);
            switch (quotas.spend(call.path())) {
                case SPENT -> {}
                case TOO_OFTEN -> throw new Refused(WeChatError.TOO_OFTEN);
                case NONE_LEFT -> throw new Refused(WeChatError.QUOTA_SPENT);
            }
            return call.answer(asked(call, request, posted));
        } catch (Refused refused) {
            return new Ok(refused.error().code(), refused.error().words() + " rid: " + requestId());
        } catch (Broken broken) {
            breakOff(response);
            return null;
        }
    }

    /** The caller sees the connection end in the middle of an answer. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(ANNOUNCED);
        response.flushBuffer();
    }

    /** What somebody switched on at the phones' page. */
    private void checkFaults(Call call) {
        Set<Fault> active = faults.active();
        if (call.needsToken() && active.contains(Fault.BUSY)) {
            throw new Refused(WeChatError.BUSY);
        }
        if (!call.path().equals(ServiceCalls.SEND)) {
            return;
        }
        if (active.contains(Fault.WINDOW_CLOSED)) {
            throw new Refused(WeChatError.WINDOW_CLOSED);
        }
        if (active.contains(Fault.COUNT_SPENT)) {
            throw new Refused(WeChatError.COUNT_SPENT);
        }
    }

    private Asked asked(Call call, HttpServletRequest request, byte[] posted) {
        if (call.upload()) {
            MultipartForm form = MultipartForm.read(request.getContentType(), posted);
            return new Asked(request, "", MissingNode.getInstance(), form);
        }
        if (!call.posted()) {
            return new Asked(request, "", MissingNode.getInstance(), MultipartForm.EMPTY);
        }
        return new Asked(request, new String(posted, StandardCharsets.UTF_8), body(posted), MultipartForm.EMPTY);
    }

    private Call call(HttpServletRequest request) {
        String path = request.getRequestURI().substring((request.getContextPath() + ROOT).length());
        Call call = calls.get(path);
        if (call == null) {
            throw new Refused(WeChatError.INVALID_URL);
        }
        if (call.posted() != request.getMethod().equals("POST")) {
            throw new Refused(call.posted() ? WeChatError.POST_REQUIRED : WeChatError.GET_REQUIRED);
        }
        return call;
    }

    private void checkToken(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw new Refused(WeChatError.TOKEN_MISSING);
        }
        switch (tokens.standing(token)) {
            case VALID -> {}
            case EXPIRED -> throw new Refused(WeChatError.TOKEN_EXPIRED);
            case UNKNOWN -> throw new Refused(WeChatError.INVALID_CREDENTIAL);
        }
    }

    private void checkRight(@Nullable Capability right) {
        if (right != null && !account.can(right)) {
            throw new Refused(WeChatError.NO_RIGHT);
        }
    }

    private JsonNode body(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(WeChatError.EMPTY_BODY);
        }
        if (bytes.length > BODY_BYTES) {
            throw new Refused(WeChatError.MALFORMED_BODY);
        }
        try {
            JsonNode body = json.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException malformed) {
            throw new Refused(WeChatError.MALFORMED_BODY);
        }
        throw new Refused(WeChatError.MALFORMED_BODY);
    }

    /** As in WeChat's answers: two groups of eight hex digits. */
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextInt()) + "-" + hex.toHexDigits(random.nextInt());
    }
}
