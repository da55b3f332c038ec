package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Tags;
import cn.lianxin.gateway.sandbox.world.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The simulated API with every call it knows. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
    @Bean
    ApiController sandboxApi(
            Accounts accounts,
            People people,
            Chats chats,
            Tokens tokens,
            Menus menus,
            Tags tags,
            Media media,
            PublicUrl publicUrl,
            JsonMapper json) {
        Secrets secrets = new Secrets(accounts);
        List<Call> calls = new ArrayList<>(List.of(
                new TokenCall(secrets, tokens),
                new StableTokenCall(secrets, tokens),
                new CustomSendCall(people, chats),
                new UserInfoCall(people, tags)));
        calls.addAll(new MenuCalls(menus, people, json).all());
        calls.addAll(new TagCalls(tags, new Reach(people)).all());
        calls.addAll(new MediaCalls(media, publicUrl).all());
        return new ApiController(accounts.all().getFirst(), calls, tokens, json);
    }
}
