package cn.lianxin.gateway.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An e-mail, by the server that {@code spring.mail} names. */
final class Mail implements Way {
    /** A mail is a dozen questions and answers, and an operator may have given each its own time. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final JavaMailSenderImpl server;
    private final @Nullable String from;
    private final String[] to;

    Mail(JavaMailSenderImpl server, @Nullable String from, List<String> to, Duration timeout) {
        this.server = server;
        this.from = from == null ? server.getUsername() : from;
        this.to = to.toArray(String[]::new);
        limit(server.getJavaMailProperties(), timeout);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration longest() {
        return LONGEST;
    }

    @Override
    public void say(Unseen unseen) throws IOException {
        var message = new SimpleMailMessage();
        if (from != null) {
            message.setFrom(from);
        }
        message.setTo(to);
        message.setSubject("诉求提醒还没看到 " + unseen.number());
        message.setText(unseen.sentence());
        try {
            server.send(message);
        } catch (MailException e) {
            // Its message has addresses.
            throw new NotTaken(e.getClass().getSimpleName());
        }
    }

    /** Without these a silent server is waited for without end; what an operator has set counts more. */
    private static void limit(Properties properties, Duration timeout) {
        Stream.of("smtp", "smtps")
                .flatMap(protocol -> Stream.of("connectiontimeout", "timeout", "writetimeout")
                        .map(kind -> "mail." + protocol + "." + kind))
                .forEach(name -> properties.putIfAbsent(name, Long.toString(timeout.toMillis())));
    }
}
