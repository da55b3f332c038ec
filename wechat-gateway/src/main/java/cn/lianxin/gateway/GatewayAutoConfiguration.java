package cn.lianxin.gateway;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.store.UsesSchema;
import cn.lianxin.gateway.delivery.DeliveryConfiguration;
import cn.lianxin.gateway.media.MediaConfiguration;
import cn.lianxin.gateway.menu.MenuConfiguration;
import cn.lianxin.gateway.notify.NotifyConfiguration;
import cn.lianxin.gateway.poster.PosterConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The gateway, where {@code lianxin.targets} names it: its schema, delivery, media, menus, the second channel, the groups'
 * pages and, listed beside it, the door.
 */
@AutoConfiguration
@ConditionalOnTarget("gateway")
@UsesSchema(name = "gateway")
@Import({
    DeliveryConfiguration.class,
    MediaConfiguration.class,
    MenuConfiguration.class,
    NotifyConfiguration.class,
    PosterConfiguration.class
})
class GatewayAutoConfiguration {}
