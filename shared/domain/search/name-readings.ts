/** Surnames of two characters whose reading is not that of their characters one by one. */
const doubleSurnames: Readonly<Record<string, readonly [string, string]>> = {
  尉迟: ['yu', 'chi'],
  万俟: ['mo', 'qi'],
  长孙: ['zhang', 'sun'],
  单于: ['chan', 'yu'],
  澹台: ['tan', 'tai'],
  令狐: ['ling', 'hu'],
  夏侯: ['xia', 'hou'],
  鲜于: ['xian', 'yu'],
  宰父: ['zai', 'fu'],
  亓官: ['qi', 'guan'],
  乐正: ['yue', 'zheng'],
  呼延: ['hu', 'yan'],
  皇甫: ['huang', 'fu'],
  濮阳: ['pu', 'yang'],
};

/** Reading of a character that stands as a surname, where it is not the everyday one. */
const surnames: Readonly<Record<string, string>> = {
  单: 'shan',
  曾: 'zeng',
  仇: 'qiu',
  解: 'xie',
  盖: 'ge',
  查: 'zha',
  朴: 'piao',
  区: 'ou',
  召: 'shao',
  缪: 'miao',
  繁: 'po',
  员: 'yun',
  秘: 'bi',
  种: 'chong',
  黑: 'he',
  折: 'she',
  祭: 'zhai',
  乐: 'yue',
  洗: 'xian',
  郇: 'xun',
  牟: 'mou',
  都: 'du',
  么: 'yao',
  佴: 'nai',
  郗: 'xi',
  郄: 'qie',
  句: 'gou',
  参: 'shen',
  适: 'kuo',
};

/** Characters with several readings in use, all of which find the name. */
const otherReadings: Readonly<Record<string, readonly string[]>> = {
  乐: ['le', 'yue'],
  行: ['hang', 'xing'],
  长: ['chang', 'zhang'],
  重: ['zhong', 'chong'],
  朝: ['chao', 'zhao'],
  盛: ['sheng', 'cheng'],
  晟: ['sheng', 'cheng'],
  茜: ['qian', 'xi'],
  翟: ['zhai', 'di'],
  覃: ['qin', 'tan'],
  柏: ['bai', 'bo'],
  缪: ['miao', 'mou'],
  隗: ['wei', 'kui'],
  尉: ['wei', 'yu'],
  宓: ['mi', 'fu'],
  谌: ['chen', 'shen'],
  莘: ['xin', 'shen'],
  娜: ['na', 'nuo'],
  露: ['lu', 'lou'],
  薄: ['bo', 'bao'],
  藏: ['zang', 'cang'],
  宿: ['su', 'xiu'],
  奇: ['qi', 'ji'],
  贲: ['ben', 'bi'],
  调: ['tiao', 'diao'],
  弹: ['dan', 'tan'],
  还: ['huan', 'hai'],
  降: ['jiang', 'xiang'],
  觉: ['jue', 'jiao'],
  角: ['jiao', 'jue'],
  率: ['lv', 'shuai'],
  蔓: ['man', 'wan'],
  泊: ['bo', 'po'],
  省: ['sheng', 'xing'],
  炅: ['jiong', 'gui'],
  栎: ['li', 'yue'],
  传: ['chuan', 'zhuan'],
  校: ['xiao', 'jiao'],
  厦: ['xia', 'sha'],
  度: ['du', 'duo'],
};

/** Syllables a character can be searched by, most likely first; never empty. Lower case, without tones, `lv` for lü. */
export type Readings = readonly string[];

function mergeReadings(...lists: readonly (readonly string[])[]): Readings {
  return [...new Set(lists.flat())];
}

/**
 * Readings for each character of a name: as a surname at its head, any usual reading elsewhere.
 * A surname also answers to its everyday reading, since not everybody at the counter knows that 单 is shan.
 * `everydayReading` gives one syllable for a Han character, or undefined for any other character, which stays itself.
 */
export function readName(
  name: string,
  everydayReading: (character: string) => string | undefined,
): readonly Readings[] {
  const characters = [...name];
  const double = characters.length > 2 ? doubleSurnames[characters.slice(0, 2).join('')] : undefined;
  return characters.map((character, index) => {
    const everyday = everydayReading(character);
    if (everyday === undefined) return [character];
    const asSurname =
      double !== undefined && index < 2
        ? double[index === 0 ? 0 : 1]
        : index === 0
          ? surnames[character]
          : undefined;
    return mergeReadings(
      asSurname === undefined ? [] : [asSurname],
      [everyday],
      otherReadings[character] ?? [],
    );
  });
}
