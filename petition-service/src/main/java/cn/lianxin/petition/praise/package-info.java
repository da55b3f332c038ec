/** 表扬: kept, and told to whoever answers for the resident's group. */
@NullMarked
package cn.lianxin.petition.praise;

import org.jspecify.annotations.NullMarked;
