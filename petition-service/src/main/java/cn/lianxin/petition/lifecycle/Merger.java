package cn.lianxin.petition.lifecycle;

/**
 * 并案: under which other petition it is handled.
 *
 * @param master number of that one, which is never merged itself
 * @param former the state to come back to
 */
public record Merger(String master, State former) {}
