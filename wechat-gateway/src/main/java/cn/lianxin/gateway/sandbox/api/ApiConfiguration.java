package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Tokens;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The simulated API with every call it knows. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
    @Bean
    ApiController sandboxApi(Accounts accounts, People people, Chats chats, Tokens tokens, JsonMapper json) {
        var account = accounts.all().getFirst();
        Secrets secrets = new Secrets(accounts);
        List<Call> calls = List.of(
                new TokenCall(secrets, tokens),
                new StableTokenCall(secrets, tokens),
                new CustomSendCall(account, people, chats),
                new UserInfoCall(account, people));
        return new ApiController(calls, tokens, json);
    }
}
