package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Petition;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step of a petition, and what is to be told of it.
 *
 * @param texts one a hearer: where several events speak to the same person, the last one does
 */
record Step(Petition before, Petition after, ChainSnapshot chain, Map<Person, String> texts) {
    String number() {
        return after.matter().number();
    }

    void submitter(String text) {
        texts.put(after.matter().submitter(), text);
    }

    void owners(@Nullable String unit, Function<Owner, String> text) {
        if (unit != null) {
            chain.owners(unit).forEach(owner -> texts.put(owner.person(), text.apply(owner)));
        }
    }
}
