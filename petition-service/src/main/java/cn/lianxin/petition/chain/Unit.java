package cn.lianxin.petition.chain;

/**
 * Who can hold a petition: a group of the chain, for which its owner acts.
 *
 * @param code short and stable, as in the group's QR code
 */
public record Unit(String code, Level level) {}
