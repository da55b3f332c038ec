package cn.lianxin.gateway.delivery;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.account.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way to a person, as WeChat offers them; without any a message is held. */
sealed interface Channel {
    /** Carries the words; open for 48 hours and five messages after the person wrote. */
    record CustomerService() implements Channel {}

    /** Carries what it is about, whenever, and once. */
    record TemplateMessage(Template template) implements Channel {}

    /** Carries what it is about, to somebody who has agreed to it. */
    record SubscriptionNotice(Template template) implements Channel {}

    /** {@return whether there is a way that no earlier message's closed window closes} */
    static boolean announces(Account account, DeliveryRow row) {
        return !of(account, row, false).isEmpty();
    }

    /**
     * {@return the ways that are worth a call, best first}
     *
     * @param words whether the way for words is open, as far as is known
     */
    static List<Channel> of(Account account, DeliveryRow row, boolean words) {
        Stream<Channel> first =
                words && account.can(Capability.CUSTOMER_SERVICE) ? Stream.of(new CustomerService()) : Stream.of();
        if (row.aboutSubject() == null || row.handedAs() != null) {
            return first.toList();
        }
        Stream<Channel> second = with(
                        account, Capability.TEMPLATE, account.templates().message())
                .map(TemplateMessage::new);
        Stream<Channel> third = with(
                        account,
                        Capability.SUBSCRIPTION_NOTICE,
                        account.templates().notice())
                .map(SubscriptionNotice::new);
        return Stream.of(first, second, third).flatMap(way -> way).toList();
    }

    private static Stream<Template> with(Account account, Capability needed, @Nullable Template template) {
        return Optional.ofNullable(template).filter(one -> account.can(needed)).stream();
    }
}
