import Text

/// The names in a line of Chinese, Japanese or Korean, which announce, part and end names with signs of their own:
/// `文／田中宏昌`, `记者 张三 李四`, `作者：王小明`, `[田中宏昌，ITmedia]`, `김민수 기자`.
enum EastAsianByline {
    /// Whether a line is written in one of these scripts: most of its letters are.
    static func isOne(_ text: String) -> Bool {
        var (own, others) = (0, 0)
        for scalar in text.unicodeScalars.prefix(200) {
            switch ScalarClass(scalar.value) {
            case .continuous where !(0xE00...0x17FF).contains(scalar.value): own += 1
            case .word where !(0x30...0x39).contains(scalar.value): others += 1
            default: break
            }
        }
        return own > 1 && own * 2 > others
    }

    /// Whether a line says outright that names follow or that they are a writer's.
    static func isAnnounced(_ text: String) -> Bool { announced(text) != nil }

    /// The names in a line, without the words around them.
    /// - Parameter isSite: tells whether a word is a name of the site.
    static func names(in text: String, where isSite: (String) -> Bool) -> [String] {
        let told = announced(text)
        var line = withoutPlace(upToDate(told ?? withoutLeadingDate(text)))
        for word in WordGroup.eastAsianEnds.phrases {
            if let place = line.firstPlace(of: String(word)), place.lowerBound > line.startIndex {
                line = String(line[..<place.lowerBound])
            }
        }
        var names = line.split { separators.contains($0) }.flatMap { people(in: String($0), where: isSite) }
        names = names.map { $0.trimmingWhitespace }.filter {
            isName($0, mostHan: told == nil ? 16 : 6) && !isSite($0)
        }
        return names
    }

    /// What follows the word that announces names, or stands before the one that says what they are.
    private static func announced(_ text: String) -> String? {
        guard text.utf8.count <= longestLine else { return nil }
        let line = String(withoutLeadingDate(text).drop { $0.isWhitespace || brackets.contains($0) })
        for word in openers where line.hasPrefix(word) {
            let rest = line.dropFirst(word.count)
            let isSigned = rest.first.map { signs.contains($0) } ?? false
            let isSpaced = rest.first.map { $0.isWhitespace } ?? false
            let isShort = rest.trimmingWhitespace.unicodeScalars.count <= 4
            guard
                isSigned || isSpaced && isShort
                    || word.count > 1 && (isSpaced || isChineseName(rest.prefix { !separators.contains($0) }))
            else { continue }
            let names = rest.drop { signs.contains($0) || $0.isWhitespace }
            if !names.isEmpty { return announced(String(names)) ?? String(names) }
        }
        for word in writers where line.utf8.count < 120 {
            guard let place = line.firstPlace(of: word), place.lowerBound > line.startIndex else { continue }
            let before = line[..<place.lowerBound].trimmingWhitespace
            if before.unicodeScalars.count <= 12, isName(before, mostHan: 6) { return before }
        }
        return nil
    }

    /// The persons in what commas set apart. Spaces part a paper from its writer and Chinese names from one another, but a
    /// Japanese family name from the name given.
    private static func people(in text: String, where isSite: (String) -> Bool) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { !isSite($0) }
        guard words.count > 1, words.allSatisfy({ $0.unicodeScalars.allSatisfy(isHan) }) else {
            return [words.joined(separator: " ")]
        }
        let chinese = words.filter(isChineseName)
        if chinese.count == words.count { return words }
        if let last = words.last, chinese == [last] { return [last] }
        return [words.joined(separator: " ")]
    }

    /// A line without the place that stands before the word for a report: `张三 北京报道`, `張三／台北報導`.
    private static func withoutPlace(_ text: String) -> String {
        for word in reports {
            guard let place = text.firstPlace(of: word) else { continue }
            let before = text[..<place.lowerBound]
            guard let gap = before.lastIndex(where: { $0.isWhitespace || separators.contains($0) }) else { continue }
            return String(before[..<gap])
        }
        return text
    }

    /// A longer text is no line that announces a name, in bytes.
    private static let longestLine = 300

    private static let reports = ["报道", "報道", "報導"]

    private static func withoutLeadingDate(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let tokens = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 24)
        guard tokens.count > 5, EastAsianDate(tokens, at: 0, in: bytes) != nil,
            let end = text.firstIndex(where: { "日号號일".contains($0) })
        else { return text }
        return String(text[text.index(after: end)...].drop { $0.isWhitespace || $0.isNumber || ":：)）(（".contains($0) })
    }

    private static func upToDate(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let tokens = LineToken.words(of: bytes, in: 0..<bytes.count, limit: 200)
        guard
            let place = tokens.indices.first(where: { index in
                EastAsianDate(tokens, at: index, in: bytes) != nil
                    || BylineReader.beginsDate(tokens, at: index, in: bytes)
            })
        else { return text }
        return String(decoding: bytes[..<tokens[place].range.lowerBound], as: UTF8.self)
    }

    private static func isName(_ text: String, mostHan: Int) -> Bool {
        let count = text.unicodeScalars.count
        guard (2...16).contains(count), !text.contains(where: { "。！？!?…「」『』《》".contains($0) }) else { return false }
        let isAllHan = text.unicodeScalars.allSatisfy { isHan($0) || $0 == " " }
        if isAllHan, count > mostHan { return false }
        return isOne(text) && !WordGroup.eastAsianEnds.phrases.contains(Substring(text))
            && !openers.contains(text) && !writers.contains(text)
    }

    /// Whether a word is two to four characters long and begins with one of the family names that nine in ten Chinese have.
    private static func isChineseName(_ text: some StringProtocol) -> Bool {
        guard (2...4).contains(text.unicodeScalars.count), let first = text.unicodeScalars.first else { return false }
        return familyNames.contains(first)
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value) || scalar.value == 0x3005
    }

    private static let openers = WordGroup.eastAsianOpeners.phrases.map(String.init).sorted {
        ($0.utf8.count, $0) > ($1.utf8.count, $1)
    }
    private static let writers = WordGroup.eastAsianWriters.phrases.map(String.init)
    private static let signs = Set<Character>(":：/／|｜=＝・-—–●■◎▪")
    private static let brackets = Set<Character>("[【（(〔［「")
    private static let separators = Set<Character>(",，、;；/／&＆[]【】（）()〔〕［］|｜●■◎\n")

    private static let familyNames = Set(
        """
        王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余
        余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍史陶贺賀毛郝顾
        顧龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申欧歐耿关關兰蘭
        焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童毕畢单單季裴霍涂成苗谷曲盛冉翁蓝藍路游辛靳管柴蒙鲍鮑华華喻祁房屈饶饒解牟艾尤阳陽时
        時穆农農司卓古吉
        """.unicodeScalars.filter { !$0.properties.isWhitespace })
}

extension WordGroup {
    /// The groups of this file.
    static let eastAsian: [WordGroup] = [eastAsianOpeners, eastAsianWriters, eastAsianEnds]

    static let eastAsianOpeners = WordGroup(
        "east-asian-announcers", "a name follows",
        [
            "zh": """
            文|撰文|作者|作 者|记者|記者|本报记者|本報記者|本网记者|本刊记者|特约记者|特約記者|实习记者|實習記者|通讯员|撰稿
            撰稿人|采写|採訪|采访|文字|翻译|整理|口述|财新记者|新华社记者
            """,
            "ja": "文・写真|文|著者|執筆|執筆者|取材・文|取材・執筆|取材|文責|ライター|筆者|著|投稿者|聞き手|構成・文",
            "ko": "글쓴이|글|기자|작성자|글·사진|취재",
        ])

    /// What stands before or behind the name of a writer.
    static let eastAsianWriters = WordGroup(
        "east-asian-writers", "a writer's name stands beside it",
        ["zh": "记者|記者|特约记者|本报记者", "ja": "記者|編集委員|特派員", "ko": "기자|특파원|논설위원|칼럼니스트"])

    /// What ends a line of names.
    static let eastAsianEnds = WordGroup(
        "east-asian-ends", "no name goes on after it",
        [
            "zh": "报道|報道|報導|综合报道|摄影|攝影|编辑|編輯|责任编辑|责编|校对|来源|來源|发自|图|发布时间|发表于",
            "ja": "イラスト|撮影|写真|編集|訳|公開|更新|著・", "ko": "사진|입력|수정|등록|편집",
        ])
}
