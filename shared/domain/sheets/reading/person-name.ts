/** The surnames of nearly everybody, the commonest first. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花强帅屠豆朴练廉禹井祖漆巴丰卿国狄索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺亢嵇哈湛宾戎勾茅利於干尉冶斯檀昝智衡尧闭由',
);
/** Two or three Han that name a group of people although they begin with a surname. */
const groups = /(?:员|师|商|者|工|管|类|群|户|部|组|端|型|量|龄|区|村|镇|行|店|厂|社|司|主|业|岗|款|期)$/;
const longSurnames =
  /^(?:欧阳|上官|诸葛|司马|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|长孙|宇文|独孤|南宫|百里|拓跋|轩辕)/;

/** True for what reads like a person's name: a surname and one to three further Han, or a minority name with a dot. */
export function looksLikePerson(text: string): boolean {
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u.test(text)) return true;
  const length = [...text].length;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  if (longSurnames.test(text)) return length >= 3;
  return length <= 3 && surnames.has([...text][0] ?? '') && !groups.test(text);
}

/** The surname of a name in Han, of one or two characters; any other name whole. */
export function surnameOf(name: string): string {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return name;
  return [...name].slice(0, longSurnames.test(name) && [...name].length > 2 ? 2 : 1).join('');
}
