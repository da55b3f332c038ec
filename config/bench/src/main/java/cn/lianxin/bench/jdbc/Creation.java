package cn.lianxin.bench.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** What one petition needs, under the names that {@code creation.sql} uses. */
record Creation(long seq, Instant now, UUID uuid, String hash, String text) {
    private static final int PEOPLE = 20_000;
    private static final Duration FIRST_RESPONSE = Duration.ofHours(24);
    /** As long as the receipt, the sealed openid, an event and a delivery are in the product. */
    private static final String RECEIPT = "已登记，编号\nHT2611250000017\n东山村群主正在看，明天 18 点前回复您。\n想补充什么，30 分钟内直接发就行。";

    /** Base64 of 32 bytes, as the product keeps people and messages. */
    private static final int HASH = 43;

    private static final String SEALED = "1.".concat("Qm9vdCBpcyBub3QgYSBzaG9lLCBidXQgaXQgZml0cyB0aGU".repeat(2));

    static Creation of(long seq, Instant now, SplittableRandom random) {
        var person = new SplittableRandom(random.nextInt(PEOPLE));
        var hash = "%016x%016x%016x%016x"
                .formatted(person.nextLong(), person.nextLong(), person.nextLong(), person.nextLong());
        var uuid = new UUID(random.nextLong(), random.nextLong());
        return new Creation(
                seq,
                now,
                uuid,
                hash,
                "东山村村口往里%d号路灯杆边上路面坑洼下雨就积水，已经12天了，老人晚上走路不方便，请帮忙看看，谢谢。".formatted(random.nextInt(1, 400)));
    }

    private String number() {
        return "HT261125%07d".formatted(seq % 10_000_000);
    }

    /** @throws IllegalArgumentException on a name that no statement may use */
    Object value(String name) {
        return switch (name) {
            case "seq" -> seq;
            case "uuid" -> uuid.toString();
            case "chain" -> uuid.toString().replace("-", "").repeat(2);
            case "key" -> uuid.toString().replace("-", "").repeat(2).substring(0, HASH);
            case "hash" -> hash.substring(0, HASH);
            case "sealed" -> SEALED;
            case "number" -> number();
            case "messageid" -> number() + "-1-" + hash.substring(0, 16);
            case "desk" -> "desk-district";
            case "nn" -> Character.digit(hash.charAt(0), 16);
            case "text" -> text;
            case "receipt" -> RECEIPT;
            case "body" ->
                "{\"v\":1,\"kind\":\"text\",\"person\":{\"appId\":\"wx0000000000000001\",\"hash\":\"%s\",\"sealed\":\"%s\"},\"text\":\"%s\"}"
                        .formatted(hash, SEALED, text);
            case "now" -> now;
            case "due" -> now.plus(FIRST_RESPONSE);
            default -> throw new IllegalArgumentException("creation.sql uses an unknown name: " + name);
        };
    }
}
