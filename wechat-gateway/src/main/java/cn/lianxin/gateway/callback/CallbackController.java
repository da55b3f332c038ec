package cn.lianxin.gateway.callback;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.callback.codec.CallbackCodec;
import cn.lianxin.gateway.callback.codec.Opened;
import cn.lianxin.gateway.callback.codec.Query;
import cn.lianxin.gateway.callback.codec.Reason;
import cn.lianxin.gateway.callback.codec.RefusedCallback;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET, POST /wechat/callback/{appId}}: open, read, ask, write.
 *
 * <p>A servlet of its own, since the way to a handler of Spring MVC costs as much as opening a callback. What is not
 * believed gets a bare 4xx: no body, nothing of the request in it, nothing passed on.
 */
final class CallbackController extends HttpServlet {
    static final String MAPPING = "/wechat/callback/*";

    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 64 * 1024;
    private static final String SUCCESS = "success";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String XML = "text/xml;charset=utf-8";

    private final transient Map<String, CallbackCodec> codecs;
    private final transient InboundReader reader;
    private final transient Answering answering;
    private final transient CallbackMeters meters;
    private final transient InstantSource clock;

    CallbackController(
            Accounts accounts, InboundReader reader, Answering answering, CallbackMeters meters, InstantSource clock) {
        this.codecs = accounts.all().stream()
                .collect(Collectors.toUnmodifiableMap(Account::appId, account -> new CallbackCodec(account, clock)));
        this.reader = reader;
        this.answering = answering;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String appId = appId(request);
            @Nullable CallbackCodec codec = codecs.get(appId);
            if (codec == null) {
                throw new RefusedCallback(Reason.UNKNOWN_ACCOUNT);
            }
            switch (request.getMethod()) {
                case "GET" -> write(response, TEXT, codec.echo(Query.parse(request.getQueryString())));
                case "POST" -> converse(appId, codec, request, response);
                default -> throw new RefusedCallback(Reason.METHOD);
            }
        } catch (RefusedCallback refused) {
            meters.refused(refused.reason());
            log.debug("Refused a callback: {}", refused.reason());
            end(response, refused.reason().status());
        }
    }

    private void converse(String appId, CallbackCodec codec, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Opened opened = codec.open(Query.parse(request.getQueryString()), body(request));
        Inbound inbound = reader.read(appId, opened.xml());
        switch (inbound instanceof Inbound.Unknown unknown ? unknown(unknown) : ask(inbound)) {
            case Answer.Passive(Reply reply, Answer.Receipt receipt) -> {
                try {
                    reply(response, opened, reply);
                } catch (IOException gone) {
                    receipt.lost();
                    throw gone;
                }
                receipt.written();
            }
            case Answer.Away() -> away(response);
        }
    }

    private Answer unknown(Inbound.Unknown unknown) {
        meters.unknown();
        log.info("A callback of a kind nobody here knows: {}", unknown.kind());
        return new Answer.Passive(Reply.silence());
    }

    /** A mistake of ours is not WeChat's to see: it tries again, and tells the person itself if that fails too. */
    private Answer ask(Inbound inbound) {
        try {
            return answering.answer(inbound);
        } catch (RuntimeException e) {
            log.error("No answer to a callback", e);
            return new Answer.Away();
        }
    }

    private void reply(HttpServletResponse response, Opened opened, Reply reply) throws IOException {
        long now = clock.instant().getEpochSecond();
        @Nullable String clear = ReplyXml.write(reply, opened.xml(), now);
        if (clear == null) {
            write(response, TEXT, SUCCESS);
        } else {
            // Need not be secret, only new.
            String nonce = Integer.toString(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
            write(response, XML, opened.seal(clear, nonce, now));
        }
    }

    private static String appId(HttpServletRequest request) {
        @Nullable String path = request.getPathInfo();
        return path == null || path.isEmpty() ? "" : path.substring(1);
    }

    /** A body that ends early is the caller's doing, so it must not surface as a 500. */
    private static byte[] body(HttpServletRequest request) {
        int announced = request.getContentLength();
        if (announced > LARGEST) {
            throw new RefusedCallback(Reason.TOO_LARGE);
        }
        try {
            ServletInputStream in = request.getInputStream();
            byte[] body = in.readNBytes(announced >= 0 ? announced : LARGEST + 1);
            if (body.length > LARGEST) {
                throw new RefusedCallback(Reason.TOO_LARGE);
            }
            if (body.length < announced) {
                throw new RefusedCallback(Reason.UNREADABLE);
            }
            return body;
        } catch (IOException _) {
            throw new RefusedCallback(Reason.UNREADABLE);
        }
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void away(HttpServletResponse response) {
        response.setHeader("Connection", "close");
        end(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Not sendError, which would fetch a page of errors. */
    private static void end(HttpServletResponse response, int status) {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, POST");
        }
        response.setStatus(status);
        response.setContentLength(0);
    }
}
