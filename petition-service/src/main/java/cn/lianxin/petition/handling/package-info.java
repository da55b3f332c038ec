/** The only writer of petitions: loads, decides, stores and tells, in one transaction. */
@NullMarked
package cn.lianxin.petition.handling;

import org.jspecify.annotations.NullMarked;
