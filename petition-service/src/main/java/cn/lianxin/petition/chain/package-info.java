/** 五级群网: the five levels of groups and who owns them. */
@NullMarked
package cn.lianxin.petition.chain;

import org.jspecify.annotations.NullMarked;
