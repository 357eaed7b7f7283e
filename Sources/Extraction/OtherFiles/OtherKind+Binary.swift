extension OtherKind {
    /// Kinds that are known by their first bytes and are no text.
    static let binary = documents + collections + media + programs

    private static let documents = [
        OtherKind("pdf", "a PDF file", .text) { head in
            Array(head.bytes.prefix(1024)).contains(sequence: Array("%PDF-".utf8))
                && (head.bytes.starts(with: "%PDF-".utf8) || head.bytes.prefix(1024).contains { $0 >= 0x80 || $0 == 0 })
        },
        OtherKind(
            "postscript", "a PostScript file", .text, bytes: Signature("%!PS"), Signature([0xC5, 0xD0, 0xD3, 0xC6])),
        OtherKind(
            "rtf", "a text in rich text format (RTF)", .text, bytes: Signature("{\\rtf"), Signature("\u{FEFF}{\\rtf")),
        OtherKind("thumbnails", "a Windows thumbnail database (Thumbs.db)", .elsewhere) { head in
            CompoundFile(head.bytes)?.holds("Catalog") ?? head.bytes.starts(with: "CMMM".utf8)
        },
        OtherKind("outlook", "a mail of Outlook (MSG)", .mail) { head in
            CompoundFile(head.bytes)?.holds("__properties_version1.0") ?? false
        },
        OtherKind("word", "a Word document (DOC)", .text) { CompoundFile($0.bytes)?.holds("WordDocument") ?? false },
        OtherKind("excel", "an Excel table (XLS)", .records) {
            CompoundFile($0.bytes).map { $0.holds("Workbook") || $0.holds("Book") } ?? false
        },
        OtherKind("powerpoint", "a PowerPoint file (PPT)", .text) {
            CompoundFile($0.bytes)?.holds("PowerPoint Document") ?? false
        },
        OtherKind("ole", "an old office document or another file of Windows (OLE)", .text) {
            CompoundFile($0.bytes) != nil
        },
        OtherKind("wordperfect", "a WordPerfect document", .text, bytes: Signature([0xFF, 0x57, 0x50, 0x43])),
        OtherKind("djvu", "a scanned document (DjVu)", .text, bytes: Signature("AT&TFORM")),
        OtherKind("mobi", "an electronic book (MOBI)", .text, bytes: Signature("BOOKMOBI", at: 60)),
        OtherKind("chm", "a help file (CHM)", .text, bytes: Signature("ITSF", hasZero: true)),
        OtherKind("onenote", "a OneNote file", .text, bytes: Signature([0xE4, 0x52, 0x5C, 0x7B])),
        OtherKind(
            "folder-view", "a folder's view of the Finder (.DS_Store)", .elsewhere,
            bytes: Signature([0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31])),
        OtherKind(
            "resource-fork", "what macOS keeps beside a file (AppleDouble)", .elsewhere,
            bytes: Signature([0, 5, 0x16, 7, 0]), Signature([0, 5, 0x16, 0, 0])),
        OtherKind("link", "a Windows shortcut (.lnk)", .page, bytes: Signature([0x4C, 0, 0, 0, 1, 0x14, 2, 0])),
        OtherKind("webarchive", "a page saved as a web archive of Safari", .singleFile) { head in
            head.bytes.starts(with: "bplist".utf8)
                && Array(head.bytes.prefix(4096)).contains(sequence: Array("WebMainResource".utf8))
        },
        OtherKind(
            "property-list", "a property list of macOS", .elsewhere, bytes: Signature("bplist0"), Signature("bplist1")),
        OtherKind("winmail", "a mail's attachment (winmail.dat)", .mail, bytes: Signature([0x78, 0x9F, 0x3E, 0x22])),
        OtherKind("mailbox", "a mailbox of Outlook (PST)", .mail, bytes: Signature("!BDN", hasZero: true)),
        OtherKind("sqlite", "a database (SQLite)", .records, bytes: Signature("SQLite format 3")),
        OtherKind("access", "a database (Access)", .records, bytes: Signature([0, 1, 0, 0] + Array("Standard ".utf8))),
        OtherKind("parquet", "a table (Parquet)", .records, bytes: Signature("PAR1", hasZero: true)),
    ]

    private static let collections = [
        zip("epub", "an electronic book (EPUB)", .text, entries: "application/epub+zip"),
        zip("odt", "a text of an office program (ODT)", .text, entries: "application/vnd.oasis.opendocument.text"),
        zip(
            "opendocument", "a file of an office program (OpenDocument)", .text,
            entries: "application/vnd.oasis.opendocument", "application/vnd.sun.xml"),
        zip("docx", "a Word document (DOCX)", .text, entries: "word/document", "word/styles"),
        zip("xlsx", "an Excel table (XLSX)", .records, entries: "xl/workbook", "xl/worksheets"),
        zip("pptx", "a PowerPoint file (PPTX)", .text, entries: "ppt/presentation", "ppt/slides"),
        zip("wacz", "a collection of saved pages (WACZ)", .pages, entries: "datapackage.json"),
        zip("program-archive", "a program (JAR or APK)", .elsewhere, entries: "META-INF/MANIFEST.MF", "classes.dex"),
        OtherKind(
            "zip", "a ZIP archive", .unpack, bytes: Signature([0x50, 0x4B, 3, 4]), Signature([0x50, 0x4B, 5, 6]),
            Signature([0x50, 0x4B, 7, 8])),
        OtherKind("gzip", "a packed file (gzip)", .unpack, bytes: Signature([0x1F, 0x8B, 8])),
        OtherKind("bzip2", "a packed file (bzip2)", .unpack) { head in
            head.bytes.starts(with: "BZh".utf8) && head.bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26])
        },
        OtherKind("xz", "a packed file (xz)", .unpack, bytes: Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])),
        OtherKind("zstd", "a packed file (Zstandard)", .unpack, bytes: Signature([0x28, 0xB5, 0x2F, 0xFD])),
        OtherKind("lz4", "a packed file (LZ4)", .unpack, bytes: Signature([0x04, 0x22, 0x4D, 0x18])),
        OtherKind("compress", "a packed file (compress)", .unpack, bytes: Signature([0x1F, 0x9D])),
        OtherKind("7z", "a 7-Zip archive", .unpack, bytes: Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
        OtherKind("rar", "a RAR archive", .unpack, bytes: Signature("Rar!\u{1A}\u{7}")),
        OtherKind("tar", "a tar archive", .unpack, bytes: Signature("ustar", at: 257)),
        OtherKind("cabinet", "an archive of Windows (CAB)", .unpack, bytes: Signature("MSCF", hasZero: true)),
        OtherKind("warc", "a web archive (WARC)", .pages) { $0.begins(with: "WARC/1.") || $0.begins(with: "WARC/0.") },
        OtherKind("arc", "a web archive (ARC)", .pages) { $0.begins(with: "filedesc://") },
    ]

    /// A kind of ZIP archive, known by the names in it.
    private static func zip(_ id: String, _ name: String, _ hint: Hint, entries: String...) -> OtherKind {
        OtherKind(id, name, hint) { head in
            head.bytes.starts(with: [0x50, 0x4B]) && Signature([3, 4], at: 2).matches(head.bytes)
                && entries.contains { head.names($0) }
        }
    }

    private static let media = [
        OtherKind("png", "a PNG picture", .picture, bytes: Signature([0x89, 0x50, 0x4E, 0x47])),
        OtherKind(
            "jpeg", "a JPEG picture", .picture, bytes: Signature([0xFF, 0xD8, 0xFF]),
            Signature([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20])),
        OtherKind("gif", "a GIF picture", .picture, bytes: Signature("GIF87a"), Signature("GIF89a")),
        OtherKind("webp", "a WebP picture", .picture, bytes: Signature("WEBP", at: 8)),
        OtherKind(
            "avif", "an AVIF picture", .picture, bytes: Signature("ftypavif", at: 4), Signature("ftypavis", at: 4)),
        OtherKind("heic", "a HEIC picture", .picture, bytes: Signature("ftyphei", at: 4), Signature("ftypmif1", at: 4)),
        OtherKind(
            "tiff", "a TIFF picture", .picture, bytes: Signature([0x49, 0x49, 0x2A, 0]),
            Signature([0x4D, 0x4D, 0, 0x2A])),
        OtherKind("bmp", "a BMP picture", .picture) { head in
            head.bytes.starts(with: "BM".utf8) && Signature([0, 0, 0, 0], at: 6).matches(head.bytes)
        },
        OtherKind("icon", "an icon of Windows", .picture, bytes: Signature([0, 0, 1, 0]), Signature([0, 0, 2, 0])),
        OtherKind("photoshop", "a Photoshop picture", .picture, bytes: Signature("8BPS", hasZero: true)),
        OtherKind(
            "video", "a video", .elsewhere, bytes: Signature("ftyp", at: 4), Signature([0x1A, 0x45, 0xDF, 0xA3]),
            Signature("AVI ", at: 8), Signature("FLV\u{1}"), Signature([0, 0, 1, 0xBA]), Signature([0, 0, 1, 0xB3]),
            Signature([0x30, 0x26, 0xB2, 0x75])),
        OtherKind(
            "sound", "a sound recording", .elsewhere, bytes: Signature("ID3", hasZero: true), Signature([0xFF, 0xFB]),
            Signature([0xFF, 0xF3]), Signature("OggS", hasZero: true), Signature("fLaC", hasZero: true),
            Signature("WAVE", at: 8), Signature("MThd", hasZero: true), Signature("#!AMR"), Signature("AIFF", at: 8),
            Signature("AIFC", at: 8)),
        OtherKind("riff", "a RIFF file (a picture or a sound)", .elsewhere, bytes: Signature("RIFF", hasZero: true)),
        OtherKind(
            "font", "a font", .elsewhere, bytes: Signature("OTTO", hasZero: true), Signature([0, 1, 0, 0, 0]),
            Signature("wOFF", hasZero: true), Signature("wOF2", hasZero: true), Signature("ttcf", hasZero: true)),
    ]

    private static let programs = [
        OtherKind(
            "program", "a program", .elsewhere, bytes: Signature([0x7F, 0x45, 0x4C, 0x46]),
            Signature("MZ", hasZero: true), Signature([0xFE, 0xED, 0xFA, 0xCE]), Signature([0xFE, 0xED, 0xFA, 0xCF]),
            Signature([0xCE, 0xFA, 0xED, 0xFE]), Signature([0xCF, 0xFA, 0xED, 0xFE]),
            Signature([0xCA, 0xFE, 0xBA, 0xBE]), Signature([0, 0x61, 0x73, 0x6D]), Signature("dex\n0"),
            Signature("!<arch>\n")),
        OtherKind(
            "capture-of-packets", "a recording of network traffic", .elsewhere,
            bytes: Signature([0xD4, 0xC3, 0xB2, 0xA1]), Signature([0xA1, 0xB2, 0xC3, 0xD4]),
            Signature([0x0A, 0x0D, 0x0D, 0x0A])),
        OtherKind(
            "torrent", "a torrent", .elsewhere, bytes: Signature("d8:announce"), Signature("d10:created"),
            Signature("d4:info")),
    ]
}

/// A file of Microsoft's compound format ([MS-CFB]): a folder of streams within one file.
struct CompoundFile {
    /// The first entries of the folder.
    private let folder: ArraySlice<UInt8>

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
        guard bytes.count > 52, (9...16).contains(bytes[30]) else {
            folder = []
            return
        }
        // The first sector of the folder is given at byte 48, the power of two that a sector has of bytes at byte 30.
        let sector = bytes[48..<52].reversed().reduce(0) { $0 << 8 | Int($1) }
        let start = min(bytes.count, (sector + 1) << Int(bytes[30]))
        folder = bytes[start..<min(bytes.count, start + 4096)]
    }

    /// Whether a stream of this name is among the first.
    func holds(_ name: String) -> Bool {
        Array(folder).contains(sequence: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
}
