package cn.lianxin.bench.load;

import java.util.List;
import java.util.SplittableRandom;

/** What the people of a run say. */
enum Kind {
    HELP {
        @Override
        String text(SplittableRandom random) {
            return "帮助";
        }
    },
    PROGRESS {
        @Override
        String text(SplittableRandom random) {
            return "进度";
        }
    },
    CREATION {
        @Override
        String text(SplittableRandom random) {
            return "我要反映 " + pick(PLACES, random) + random.nextInt(1, 40) + pick(SPOTS, random) + pick(MATTERS, random)
                    + "，已经" + random.nextInt(2, 30) + "天了，" + pick(EFFECTS, random) + "，请帮忙看看，谢谢。";
        }
    };

    // Matters of a shared place without words of danger, fees or a grudge: those take other ways through intake.
    private static final List<String> PLACES = List.of("东山村村口往里", "荷叶社区小广场旁", "岭秀天下小区", "芙蓉社区菜市场后面", "仙霞镇老街");
    private static final List<String> SPOTS = List.of("号门前", "栋楼下", "号路灯杆边上", "组的水渠边", "号店面对面");
    private static final List<String> MATTERS =
            List.of("路灯晚上不亮", "垃圾桶满了没人收", "路面坑洼下雨就积水", "健身器材螺丝松了", "树枝长得挡住了路牌", "下水道盖板翘起来了");
    private static final List<String> EFFECTS = List.of("老人晚上走路不方便", "孩子上学要绕着走", "骑车的人都说不好过", "一到下雨天味道很大", "邻居们都提过好几回");

    abstract String text(SplittableRandom random);

    private static String pick(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
