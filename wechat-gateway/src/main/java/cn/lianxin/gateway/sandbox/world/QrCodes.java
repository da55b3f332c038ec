package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** QR codes with a scene: who scans one tells the account which. */
public final class QrCodes {
    /**
     * A code.
     *
     * @param ticket under which its picture is fetched and by which scans name it
     * @param key what its picture leads to: an address ends with it
     * @param scene a number or a text
     * @param text whether it was made from a text
     */
    public record QrCode(String ticket, String key, String scene, boolean text) {}

    /** A code for good still has an end: far beyond every test. */
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private final Expiring<QrCode> byTicket;
    private final Expiring<String> ticketByKey;

    QrCodes(Expiring<QrCode> byTicket, Expiring<String> ticketByKey) {
        this.byTicket = byTicket;
        this.ticketByKey = ticketByKey;
    }

    /** {@return a new code that ends after that time} */
    public QrCode create(String scene, boolean text, Duration life) {
        QrCode code = new QrCode("gQ" + Letters.random(67) + "==", Letters.random(15), scene, text);
        byTicket.put(code.ticket(), code, life);
        ticketByKey.put(code.key(), code.ticket(), life);
        return code;
    }

    /** {@return a new code that does not end} */
    public QrCode createForGood(String scene, boolean text) {
        return create(scene, text, FOR_GOOD);
    }

    /** {@return the code with that ticket; empty for an unknown one and after its end} */
    public Optional<QrCode> find(String ticket) {
        return byTicket.living(ticket);
    }

    /** {@return the code whose picture leads to that key} */
    public Optional<QrCode> behind(String key) {
        return ticketByKey.living(key).flatMap(this::find);
    }

    /** {@return codes to choose from, at most that many} */
    public List<QrCode> some(int most) {
        return byTicket.names(most).stream()
                .flatMap(ticket -> find(ticket).stream())
                .toList();
    }
}
