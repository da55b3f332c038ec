package cn.lianxin.content.push;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.content.article.ApprovedArticles;
import java.time.InstantSource;
import java.util.List;

/** What other packages' tests need of pushes, without a WeChat behind it. */
public final class PushFixtures {
    private PushFixtures() {}

    /** {@return what takes WeChat's results} */
    public static PushEvents events(
            Schema schema, ApprovedArticles articles, StaffDirectory staff, InstantSource clock) {
        var accounts = new Accounts(List.of(), true);
        var news = new PushNews(staff, schema.mapper(PushQueries.class), PublicUrls.at("https://ours.example"), clock);
        var pushes = new Pushes(
                schema, new Quotas(schema, accounts), articles, news, DispatchFixtures.outbox(schema, clock), clock);
        return new PushEvents(schema, pushes, new Endings(clock));
    }
}
