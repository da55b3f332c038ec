package cn.lianxin.petition.intake;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out petition numbers. An instance draws a block at a time in a transaction of its own, so that creations don't
 * queue for one row; a restart or a rollback leaves a gap.
 */
public final class PetitionNumbers {
    private static final int BLOCK = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final NumberBlockMapper blocks;
    private final TransactionTemplate apart;
    private @Nullable LocalDate day;
    private int next;
    private int end;

    PetitionNumbers(Schema schema, NumberBlockMapper blocks) {
        this.blocks = blocks;
        this.apart = new TransactionTemplate(
                Objects.requireNonNull(schema.transaction().getTransactionManager()), schema.transaction());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** {@return the next number of the day, in Asia/Shanghai, to which the instant belongs} */
    public synchronized PetitionNumber next(Instant registered) {
        LocalDate today = registered.atZone(WorkingCalendar.ZONE).toLocalDate();
        if (!today.equals(day) || next == end) {
            end = Objects.requireNonNull(apart.execute(status -> {
                blocks.draw(DAY.format(today), BLOCK);
                return blocks.blockEnd();
            }));
            next = end - BLOCK;
            day = today;
        }
        return new PetitionNumber(today, next++);
    }
}
