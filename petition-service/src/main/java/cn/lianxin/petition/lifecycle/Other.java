package cn.lianxin.petition.lifecycle;

/**
 * The other petition of a merger, as far as the step needs to know it.
 *
 * @param joining how many people will wait for it who do not yet
 */
public record Other(Petition petition, int joining) {}
