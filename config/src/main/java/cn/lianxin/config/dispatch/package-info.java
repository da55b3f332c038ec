/**
 * The durable way from the door to a service and back: streams, leases, exactly one handling, the outbox.
 *
 * <p>Two scripts carry a message. {@code append.lua} claims its key for 24 hours and adds it to its streams;
 * {@code reply.lua} runs after the service's commit, stores the reply and takes the entry off. What happens in between
 * is one transaction of the service with a unique {@code handled_message} row, so a crash anywhere means a repeat that
 * answers as before.
 */
@NullMarked
package cn.lianxin.config.dispatch;

import org.jspecify.annotations.NullMarked;
