package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNull;

import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.demo.DemoDistrict.DemoGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where people can say they are: the demo district's communities and estates, somewhere near the real ones. */
final class Places {
    /**
     * A place to choose.
     *
     * @param code the group's, which the form sends
     */
    record Named(String code, Place place) {}

    /** Latitude and longitude in degrees. */
    private static final Map<String, double[]> POINTS = Map.of(
            "dongshan", new double[] {27.8972, 113.2514},
            "zhangshu", new double[] {27.9085, 113.2390},
            "furong", new double[] {27.8713, 113.1702},
            "tianjia", new double[] {27.8659, 113.1761},
            "heye", new double[] {27.8547, 113.1893},
            "liufang", new double[] {27.8621, 113.1604},
            "lingxiu", new double[] {27.8722, 113.1718},
            "haidebao", new double[] {27.8630, 113.1592});

    private static final Map<String, DemoGroup> GROUPS =
            DemoDistrict.groups().stream().collect(Collectors.toMap(DemoGroup::code, Function.identity()));

    private Places() {}

    /** {@return all of them, in the district's own order} */
    static List<Named> all() {
        return DemoDistrict.groups().stream()
                .filter(group -> POINTS.containsKey(group.code()))
                .map(group -> new Named(group.code(), place(group)))
                .toList();
    }

    static Optional<Place> find(String code) {
        return all().stream()
                .filter(one -> one.code().equals(code))
                .map(Named::place)
                .findFirst();
    }

    private static Place place(DemoGroup group) {
        double[] point = requireNonNull(POINTS.get(group.code()));
        return new Place(label(group), point[0], point[1]);
    }

    /** From the district down, as maps write it. */
    private static String label(DemoGroup group) {
        List<String> names = new ArrayList<>();
        for (DemoGroup at = group; at != null; at = at.parent() == null ? null : GROUPS.get(at.parent())) {
            names.addFirst(at.name());
        }
        return String.join("", names);
    }
}
