package cn.lianxin.petition.query;

/**
 * Who told a matter to staff and has not claimed it, sealed still.
 *
 * @param name as they are called
 * @param phone their number
 */
public record ReporterView(String name, String phone) {}
