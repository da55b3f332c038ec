package cn.lianxin.petition.attachment;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.Person;
import java.util.Optional;

/** Which photos and voice messages the gateway can fetch, and where it puts them. */
@FunctionalInterface
public interface MediaAccess {
    /** {@return where it will be found; empty where WeChat gives this account no media} */
    Optional<MediaKey> key(Person sender, String mediaId);
}
