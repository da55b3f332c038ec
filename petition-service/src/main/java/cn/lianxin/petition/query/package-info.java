/** What people may see of petitions; every read takes a viewer. */
@NullMarked
package cn.lianxin.petition.query;

import org.jspecify.annotations.NullMarked;
