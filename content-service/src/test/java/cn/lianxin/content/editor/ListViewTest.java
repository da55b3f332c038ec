package cn.lianxin.content.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.content.push.QuotaView;
import org.junit.jupiter.api.Test;

class ListViewTest {
    @Test
    void countsPushesAsTheAccountDoes() {
        assertThat(ListView.Sent.of(new QuotaView(true, 4, 1, 1, 1))).isEqualTo(new ListView.Sent("本月群发", "3 / 4"));
        assertThat(ListView.Sent.of(new QuotaView(false, 1, 1, 0, 0))).isEqualTo(new ListView.Sent("今天群发", "1 / 1"));
        assertThat(ListView.Sent.of(new QuotaView(false, 0, 0, 0, 0))).isEqualTo(new ListView.Sent("群发", "只能发布"));
    }
}
