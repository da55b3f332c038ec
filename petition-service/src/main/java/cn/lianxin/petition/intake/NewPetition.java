package cn.lianxin.petition.intake;

import cn.lianxin.config.contract.Person;
import org.jspecify.annotations.Nullable;

/**
 * A resident's words that are to become a petition.
 *
 * @param group code of the submitter's group; null where none is known
 */
public record NewPetition(
        Person submitter, String text, @Nullable String group) {}
