package cn.lianxin.gateway.journey;

import cn.lianxin.config.contract.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.domain.Range;

/** What one person's messages have left in the streams and tables of the product, in words. */
record Evidence(Product product, Person person) {
    /** {@return the entries on this person's stream to that service, each with its fields} */
    List<Map<String, String>> entries(String target) {
        return product.redis().opsForStream().range(stream(target), Range.unbounded()).stream()
                .map(entry -> strings(entry.getValue()))
                .toList();
    }

    /** {@return how many of them a reader has taken and not yet settled} */
    long pending(String target) {
        return product.redis().opsForStream().pending(stream(target), "lianxin").getTotalPendingMessages();
    }

    /** {@return what is known of the message with this key: when it was first seen, its reply} */
    Map<String, String> claim(String key) {
        return strings(product.redis().opsForHash().entries(partition() + "msg:" + key));
    }

    /** {@return whether a reply to this message is owed} */
    boolean owed(String key) {
        return product.redis().opsForZSet().score(partition() + "owed", key) != null;
    }

    /** {@return the rows, each as {@code column=value, …}} */
    List<String> rows(String schema, String sql, String parameter) {
        return product.sql(schema).sql(sql).param(parameter).query().listOfRows().stream()
                .map(row -> row.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .toList();
    }

    private String stream(String target) {
        return partition() + target;
    }

    private String partition() {
        return "lianxin:{%02d}:".formatted(person.partition());
    }

    private static Map<String, String> strings(Map<Object, Object> fields) {
        Map<String, String> strings = new TreeMap<>();
        fields.forEach((name, value) -> strings.put(name.toString(), value.toString()));
        return strings;
    }
}
