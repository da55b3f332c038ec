@org.jspecify.annotations.NullMarked
package cn.lianxin.gateway.sandbox.world;
