package cn.lianxin.config.store;

import org.springframework.boot.context.properties.bind.Binder;

/**
 * The database server and who we are there.
 *
 * @param password never printed
 */
record ServerLogin(ServerUrl url, String username, String password) {
    static ServerLogin from(Binder binder) {
        var url = binder.bind("spring.datasource.url", String.class)
                .orElseThrow(() -> new StoreUnavailable(
                        "没有配置数据库。\nNo database is configured.",
                        "请设置 spring.datasource.url、username、password，或去掉 lianxin.store.embedded=false。\n"
                                + "Set spring.datasource.url, username and password, or drop lianxin.store.embedded=false.",
                        null));
        return new ServerLogin(
                ServerUrl.parse(url),
                binder.bind("spring.datasource.username", String.class).orElse(""),
                binder.bind("spring.datasource.password", String.class).orElse(""));
    }

    @Override
    public String toString() {
        return username + " at " + url.server();
    }
}
