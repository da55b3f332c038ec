package cn.lianxin.petition.query;

import java.time.Instant;

/**
 * A unit that has to be called, since nothing has brought it an alert.
 *
 * @param since when the deputy, or else the desk, was told
 */
public record CallView(String number, String subject, String unit, Instant since) {}
