package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.demo.DemoDistrict.DemoGroup;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.gateway.sandbox.world.QrCodes;
import cn.lianxin.gateway.sandbox.world.QrCodes.QrCode;
import java.util.List;
import java.util.Optional;

/** QR codes to scan: that of each group of the demo district, and whatever code the account made. */
final class Scenes {
    private static final int LOOKED_AT = 200;

    private final Account account;
    private final QrCodes codes;

    Scenes(Account account, QrCodes codes) {
        this.account = account;
        this.codes = codes;
    }

    /** {@return the groups whose code hangs on a wall somewhere; none where the account has no such codes} */
    List<DemoGroup> groups() {
        return account.can(Capability.SCENE_QR)
                ? DemoDistrict.groups().stream()
                        .filter(group -> !group.level().equals("DEPARTMENT"))
                        .toList()
                : List.of();
    }

    /** {@return the code of that group} */
    QrCode ofGroup(String group) {
        if (groups().stream().noneMatch(one -> one.code().equals(group))) {
            throw Unsendable.because("no-code");
        }
        String scene = ListedGroup.SCENE + group;
        Optional<QrCode> made = codes.some(LOOKED_AT).stream()
                .filter(code -> code.scene().equals(scene))
                .findFirst();
        return made.orElseGet(() -> codes.createForGood(scene, true));
    }

    /** {@return the code that a camera read} */
    QrCode read(String key) {
        return codes.behind(key).orElseThrow(() -> Unsendable.because("no-code"));
    }
}
