package cn.lianxin.petition.query;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.petition.chain.Owner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a read is for; every query takes one first.
 *
 * @param hash the person's, for their own petitions
 * @param unit the group the person answers for; null for residents
 * @param supervisor whether the person is of the district's desk
 */
public record Viewer(String hash, @Nullable String unit, boolean supervisor) {
    /**
     * What the viewer may see, of {@code petition p}: the own ones; those the own unit holds, was offered, took in, stands
     * behind, helps with, has to decide or has decided, those the viewer supports, and for the desk all; but none from which
     * the viewer or the viewer's unit is recused.
     *
     * <p>It names rows, and never finds them: a query narrows to few by an index of its own, and this looks at each once.
     */
    static final String MAY_SEE = """
            (p.person_hash = #{viewer.hash}
             OR ((#{viewer.supervisor} OR p.lead_unit = #{viewer.unit} OR p.offered_unit = #{viewer.unit}
                  OR p.entry = #{viewer.unit} OR p.resolver = #{viewer.unit} OR p.behind_unit = #{viewer.unit}
                  OR p.decider = #{viewer.unit}
                  OR EXISTS (SELECT 1 FROM helper_task h WHERE h.petition_id = p.id AND h.unit = #{viewer.unit})
                  OR EXISTS (SELECT 1 FROM petition_event d JOIN staff c ON d.actor = CONCAT('staff:', c.id)
                       WHERE d.petition_id = p.id AND d.kind IN ('EXTENDED', 'SHELVED', 'REQUEST_REFUSED')
                         AND c.unit = #{viewer.unit})
                  OR EXISTS (SELECT 1 FROM supporter u WHERE u.petition_id = p.id AND u.person_hash = #{viewer.hash}))
                 AND NOT EXISTS (SELECT 1 FROM recusal r
                      WHERE r.petition_id = p.id AND r.who IN (#{viewer.unit}, #{viewer.hash}))))
            """;

    /**
     * Of {@code petition m}, of which one that the viewer may see is a part: nothing of it where the viewer is recused from
     * it, who has brought up the other one himself.
     */
    static final String NOT_RECUSED_FROM_MASTER = """
            (m.person_hash = #{viewer.hash}
             OR NOT EXISTS (SELECT 1 FROM recusal q
                  WHERE q.petition_id = m.id AND q.who IN (#{viewer.unit}, #{viewer.hash})))
            """;

    /** {@return the eyes of this person, who may be on the staff} */
    public static Viewer of(Person person, Optional<Owner> staff) {
        return new Viewer(
                person.hash(),
                staff.map(Owner::unit).orElse(null),
                staff.filter(owner -> owner.role() == Role.SUPERVISOR).isPresent());
    }
}
