// swift-tools-version: 6.1
import PackageDescription

/// Every target is checked alike: Swift 6 mode, warnings as errors, imports internal unless said otherwise.
let checked: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors"]),
]

/// `swift run` makes a debug build; the stages that touch every byte of every capture are optimised even there.
let hot: [SwiftSetting] = checked + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// What the program is made of.
let program: [Target.Dependency] = [
    "CAllocator", "CProcess", "CSQLite", "Text", "Model", "HTML", "Markdown", "Reading", "Extraction", "Linking",
    "Rendering", "Search",
    "Publishing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
]

/// The stages. A stage may import `Text`, `Model` and what stands here, never another stage.
let package = Package(
    name: "sitegen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "sitegen", targets: ["sitegen"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

        .target(name: "Text", dependencies: ["COpenSSL", "CStemmer"], swiftSettings: hot),
        .target(name: "Model", dependencies: ["Text"], swiftSettings: hot),
        .target(name: "HTML", swiftSettings: hot),
        .target(name: "Markdown", dependencies: ["Model", "Text", "CCmarkGFM"], swiftSettings: hot),
        .target(
            name: "Reading",
            dependencies: [
                "Model", "Text", .product(name: "Yams", package: "Yams"), .product(name: "TOMLKit", package: "TOMLKit"),
            ], swiftSettings: hot),
        .target(name: "Extraction", dependencies: ["Model", "Text", "HTML"], swiftSettings: hot),
        .target(name: "Linking", dependencies: ["Model", "Text", "Markdown"], swiftSettings: hot),
        .target(name: "Rendering", dependencies: ["Model", "Text", "Markdown"], swiftSettings: hot),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Search", dependencies: ["Model", "Text", "CZlib"], swiftSettings: hot),
        .target(name: "CAtomicExchange"),
        .target(name: "Publishing", dependencies: ["Model", "Text", "CAtomicExchange"], swiftSettings: hot),
        // The C library's allocator, of which Swift's Glibc module shows nothing.
        .systemLibrary(name: "CAllocator"),
        .systemLibrary(name: "CProcess"),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .executableTarget(name: "sitegen", dependencies: program, swiftSettings: checked),

        // What tests of costs measure with.
        .target(name: "Growth", path: "Tests/Growth", swiftSettings: checked),
        .testTarget(name: "StructureTests", swiftSettings: checked),
        .testTarget(
            name: "SitegenTests", dependencies: ["sitegen", "Extraction", "Model", "Publishing", "Search", "Text"],
            swiftSettings: checked),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: checked),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: checked),
        .testTarget(name: "SearchTests", dependencies: ["Search", "Model", "Text"], swiftSettings: checked),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Model", "Text"], swiftSettings: checked),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Model", "Text"], swiftSettings: checked),
        .testTarget(name: "MarkdownTests", dependencies: ["Growth", "Markdown"], swiftSettings: checked),
        .testTarget(
            name: "LinkingTests", dependencies: ["Growth", "Linking", "Markdown", "Model", "Text"],
            swiftSettings: checked),
        // Our templates are compared with what another engine makes of them.
        .testTarget(
            name: "RenderingTests",
            dependencies: ["Rendering", "Model", "Text", .product(name: "Mustache", package: "swift-mustache")],
            exclude: ["Expected"], swiftSettings: checked),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["Growth", "Extraction", "Markdown", "Model", "Text", "HTML", "CCmarkGFM"],
            swiftSettings: checked),
    ]
)

// `make fuzz` sets SITEGEN_FUZZ: the fuzzer then takes the place of the tests and of the command, whose pipeline it runs
// as a library, so that no other build knows of it.
if Context.environment["SITEGEN_FUZZ"] != nil {
    package.products = []
    package.targets.removeAll { $0.isTest || $0.name == "sitegen" }
    package.targets += [
        .target(name: "sitegen", dependencies: program, exclude: ["Sitegen.swift"], swiftSettings: checked),
        .executableTarget(
            name: "Fuzz", dependencies: program + ["sitegen", "CCmarkGFM"], path: "Tests",
            exclude: [
                "Fuzz/Dictionaries", "Fuzz/Seeds", "Fuzz/run.sh",
                "SitegenTests/RandomArchives/RandomArchiveTests.swift",
            ],
            sources: [
                "Fuzz", "HTMLTests/Invariants.swift", "ExtractionTests/MarkdownWriter/MarkdownReading.swift",
                "SitegenTests/RandomArchives",
            ],
            swiftSettings: checked + [.unsafeFlags(["-parse-as-library"])]),
    ]
}
