package cn.lianxin.petition.intake;

import cn.lianxin.config.contract.Person;

/** A resident's words that are to become a petition. */
public record NewPetition(Person submitter, String text) {}
