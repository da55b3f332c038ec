package cn.lianxin.config.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What kind of device a browser says it runs on; its own words go nowhere. In this order: an Android phone says Linux too. */
enum Devices {
    HARMONY("OpenHarmony|HarmonyOS", "一部鸿蒙手机"),
    ANDROID("Android", "一部安卓手机"),
    IPHONE("iPhone", "一部苹果手机"),
    IPAD("iPad", "一台苹果平板"),
    WINDOWS("Windows", "一台 Windows 电脑"),
    MAC("Macintosh", "一台苹果电脑"),
    LINUX("Linux|CrOS", "一台 Linux 电脑");

    private static final String UNKNOWN = "一台电脑或手机";

    private final String signs;
    private final String words;

    Devices(String signs, String words) {
        this.signs = signs;
        this.words = words;
    }

    /** {@return the device in words, counted} */
    static String of(@Nullable String userAgent) {
        String says = userAgent == null ? "" : userAgent;
        return Arrays.stream(values())
                .filter(device -> Arrays.stream(device.signs.split("\\|")).anyMatch(says::contains))
                .map(device -> device.words)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
