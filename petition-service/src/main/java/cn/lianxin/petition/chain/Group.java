package cn.lianxin.petition.chain;

import org.jspecify.annotations.Nullable;

/**
 * One WeChat group of the chain.
 *
 * @param code short and stable: it stands in the group's QR code and people type it
 * @param parent code of the group above; null for the district
 */
public record Group(
        String code, String name, Level level, @Nullable String parent) {}
