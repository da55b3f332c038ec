package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Level;

/**
 * Who can hold a petition: a group of the chain, for which its owner acts.
 *
 * @param code short and stable, as in the group's QR code
 */
public record Unit(String code, Level level) {}
