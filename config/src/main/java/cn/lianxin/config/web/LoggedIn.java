package cn.lianxin.config.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler's parameter of type {@link cn.lianxin.config.identity.Staff}: who is logged in, as the directory knows them
 * at this request. Only below {@code /editor} and {@code /desk}; nobody reaches a handler there without being logged in.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface LoggedIn {}
