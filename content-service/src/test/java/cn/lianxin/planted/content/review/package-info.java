@org.jspecify.annotations.NullMarked
package cn.lianxin.planted.content.review;
