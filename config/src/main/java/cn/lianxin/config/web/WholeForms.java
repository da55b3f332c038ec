package cn.lianxin.config.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Every form is a record, filled by its constructor. Nothing is set in it afterwards: Spring would try, and a parameter
 * {@code text.x} where {@code text} is empty would end in a 500.
 */
@ControllerAdvice
class WholeForms {
    @InitBinder
    void byConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
