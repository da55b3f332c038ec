package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real district's list, as an office keeps it. */
@WithStores
class FileImportTest {
    private static final String LIST = """
            # 荷塘区，2026 年 11 月
            群,hetang,荷塘区,DISTRICT
            群,xianxia,仙霞镇,TOWN,hetang
            群,dongshan,东山村,COMMUNITY,xianxia
            群,lingxiu,岭秀天下小区,ESTATE,dongshan,荷塘物业

            群,water,区水务局,DEPARTMENT,hetang
            人,owner-dongshan,王支书,OWNER,dongshan
            人,desk-district,区群值班,SUPERVISOR,hetang
            人,editor-01,周编辑,EDITOR
            居民,resident-01,dongshan
            居民,resident-02,lingxiu
            """;

    private final District district;
    private final OpenIds openIds = IdentityFixtures.openIds();

    @TempDir
    private Path folder;

    FileImportTest(TestStores stores) {
        district = District.notImported(stores);
    }

    interface CountMapper {
        @Select("SELECT COUNT(*) FROM binding")
        int residents();
    }

    private List<String> bring(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return new FileImport(file, district.bean(ChainImport.class), openIds, DistrictAccount.alone(false)).bring();
    }

    private ChainSnapshot chain() {
        return district.bean(Chain.class).now();
    }

    private String hash(String openId) {
        return openIds.hash(DistrictAccount.APP, openId);
    }

    private BindingMapper bindings() {
        return district.schema().mapper(BindingMapper.class);
    }

    @Test
    void bringsGroupsStaffAndResidents() throws IOException {
        assertThat(bring(LIST)).isEmpty();

        assertThat(chain().group("lingxiu")).contains(new Group("lingxiu", "岭秀天下小区", Level.ESTATE, "dongshan", "荷塘物业"));
        assertThat(chain().staff(hash("owner-dongshan"))).hasValueSatisfying(owner -> {
            assertThat(owner.name()).isEqualTo("王支书");
            assertThat(owner.role()).isEqualTo(Role.OWNER);
            assertThat(openIds.open(owner.person())).isEqualTo("owner-dongshan");
        });
        assertThat(bindings().groupOf(hash("resident-02"))).isEqualTo("lingxiu");
    }

    @Test
    void bringsADeputyWhoActsForTheGroupAsItsOwnerDoes() throws IOException {
        assertThat(bring(LIST + "人,deputy-dongshan,李会计,OWNER,dongshan,副手\n")).isEmpty();

        assertThat(chain().owners("dongshan"))
                .extracting(Owner::name, Owner::deputy)
                .containsExactly(tuple("王支书", false), tuple("李会计", true));
        assertThat(bring(LIST + "人,deputy-dongshan,李会计,OWNER,dongshan,助手\n人,deputy-dongshan,李会计,OWNER,,副手\n"))
                .hasSize(2)
                .allSatisfy(wrong -> assertThat(wrong).contains("最后一格只能写“副手”"));
    }

    @Test
    void theSameListAgainChangesNothingAndBringsNobodyBack() throws IOException {
        bring(LIST);
        var owner = chain().staff(hash("owner-dongshan")).orElseThrow();
        district.schema().transaction().executeWithoutResult(status -> {
            district.bean(Memberships.class).unbind(owner);
            bindings().bind(hash("resident-01"), "lingxiu", district.now());
        });

        assertThat(bring(LIST)).isEmpty();
        assertThat(chain().staff(hash("owner-dongshan"))).isEmpty();

        bring(LIST + "居民,resident-03,dongshan\n");
        assertThat(chain().staff(hash("owner-dongshan"))).isPresent();
        assertThat(bindings().groupOf(hash("resident-01"))).as("chosen since").isEqualTo("lingxiu");
        assertThat(bindings().groupOf(hash("resident-03"))).isEqualTo("dongshan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            群,Dong Shan,东山村,COMMUNITY,xianxia | 群代码“Dong Shan”不对
            群,zhangshu,,COMMUNITY,xianxia | 名称要有
            群,zhangshu,樟树村,VILLAGE,xianxia | 级别“VILLAGE”不对
            群,zhangshu,樟树村,COMMUNITY, | 缺上级代码
            群,other,别的区,DISTRICT,hetang | 区没有上级
            群,zhangshu,樟树村,COMMUNITY,nowhere | 没有代码是“nowhere”的群
            群,dongshan,东山村,COMMUNITY,xianxia | 前面已经有了
            人,owner-heye,杨书记,BOSS,xianxia | 角色“BOSS”不对
            人,owner-heye,杨书记,OWNER,nowhere | 没有代码是“nowhere”的群
            人,o h,杨书记,OWNER,xianxia | openid 不对
            居民,resident-09 | 居民要有 openid 和群代码
            居民,resident-09,nowhere | 没有代码是“nowhere”的群
            邻居,resident-09,dongshan | 第一格要写“群”“人”或“居民”
            """)
    void oneWrongLineIsNamedAndNothingIsBroughtIn(String line, String reason) throws IOException {
        assertThat(bring(LIST + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("第 13 行：")
                .contains(reason);
        assertThat(chain().group("dongshan")).isEmpty();
        assertThat(district.schema().mapper(CountMapper.class).residents()).isZero();
    }

    @Test
    void groupsThatHangOnEachOtherInACircleAreRefused() throws IOException {
        assertThat(bring("群,aa,甲,TOWN,bb\n群,bb,乙,COMMUNITY,aa\n"))
                .hasSize(2)
                .allMatch(error -> error.contains("绕回了自己"));
    }

    @Test
    void aFileInAnotherEncodingSaysHowToSaveIt() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.writeString(file, LIST, Charset.forName("GBK"));

        assertThatThrownBy(() -> new ImportList(file).check())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("CSV UTF-8");
    }

    /** With {@code -Dimport.residents=158000} the whole district. */
    @Test
    void aLongListIsReadLineByLine() throws IOException {
        int residents = Integer.getInteger("import.residents", 20_000);
        var text = new StringBuilder("\uFEFF" + LIST);
        for (int i = 0; i < residents; i++) {
            text.append("居民,oResident").append(i).append(",lingxiu\n");
        }

        assertThat(bring(text.toString())).isEmpty();

        assertThat(district.schema().mapper(CountMapper.class).residents()).isEqualTo(residents + 2);
    }
}
