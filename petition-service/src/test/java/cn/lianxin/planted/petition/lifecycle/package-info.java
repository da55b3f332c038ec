@org.jspecify.annotations.NullMarked
package cn.lianxin.planted.petition.lifecycle;
