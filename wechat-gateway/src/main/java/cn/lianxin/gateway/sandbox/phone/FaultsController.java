package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switches of the page; a switch that is not sent is off, as forms do it. */
@Controller
class FaultsController {
    private final Faults faults;
    private final Phones phones;

    FaultsController(Faults faults, Phones phones) {
        this.faults = faults;
        this.phones = phones;
    }

    @PostMapping("/sandbox/faults")
    String set(@ModelAttribute Chosen chosen, @RequestParam(name = "fault", required = false) List<String> names) {
        List<String> wanted = names == null ? List.of() : names;
        Set<Fault> on = EnumSet.noneOf(Fault.class);
        Arrays.stream(Fault.values())
                .filter(fault -> wanted.contains(fault.name()))
                .forEach(on::add);
        faults.set(on);
        return "redirect:" + phones.view(chosen, null).address("faults");
    }
}
