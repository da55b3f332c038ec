package cn.lianxin.config.store.embedded;

import cn.lianxin.config.store.StoreUnavailable;
import cn.lianxin.config.store.embedded.EmbeddedStores.Kind;
import java.util.Collection;

/** Which machines the shipped binaries run on. */
final class Platform {
    private Platform() {}

    static void check(Collection<Kind> kinds) {
        check(kinds, System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static void check(Collection<Kind> kinds, String system, String processor) {
        for (var kind : kinds) {
            boolean runs = system.equals("Linux")
                    && switch (kind) {
                        case MARIADB -> processor.equals("amd64");
                        case REDIS -> processor.equals("amd64") || processor.equals("aarch64");
                    };
            if (!runs) {
                throw unsupported(kind, system + " " + processor);
            }
        }
    }

    private static StoreUnavailable unsupported(Kind kind, String machine) {
        var property = switch (kind) {
            case MARIADB -> "spring.datasource.url、spring.datasource.username、spring.datasource.password";
            case REDIS -> "spring.data.redis.host、spring.data.redis.port、spring.data.redis.password";
        };
        return new StoreUnavailable(
                "没有能在 %s 上运行的内嵌 %s。\nThere is no embedded %s for this machine.".formatted(machine, kind, kind),
                "请设置 " + property + " 指向已有的服务器。\nPoint these properties at a server of your own: " + property,
                null);
    }
}
