import Testing

@testable import Extraction

@Suite("Addresses of one picture")
struct PictureIdentityTests {
    private static let picture = "https://port.example/wp-content/uploads/2024/05/IMG_1234.jpg"

    @Test(arguments: [
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-640x480.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-scaled.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-e1612345678901.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-e1612345678901-1024x768.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-300x200@2x.jpg",
        "https://i0.wp.com/port.example/wp-content/uploads/2024/05/IMG_1234.jpg?resize=640%2C480&ssl=1",
        "https://cdn.example/cdn-cgi/image/width=800/https://port.example/wp-content/uploads/2024/05/IMG_1234.jpg",
        "https://cdn.example/w_800,c_fill/IMG_1234.jpg.webp",
        "/wp-content/uploads/2024/05/img_1234.JPG#top",
        "/_next/image?url=%2Fuploads%2F2024%2F05%2FIMG_1234.jpg&w=640",
        "/timthumb.php?src=https://port.example/IMG_1234.jpg&w=640",
    ])
    func sizesAndServersDoNotMatter(address: String) {
        #expect(PictureIdentity.areAlike(Self.picture.utf8, address.utf8))
    }

    @Test(arguments: [
        "https://port.example/wp-content/uploads/2024/05/IMG_1235.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_12345.jpg",
        "https://port.example/wp-content/uploads/2021/02/IMG_1234.jpg",
        "https://port.example/wp-content/uploads/2024/05/IMG_1234-2.jpg",
        "https://port.example/wp-content/uploads/2024/05/", "",
    ])
    func otherFilesAreOtherPictures(address: String) {
        #expect(!PictureIdentity.areAlike(Self.picture.utf8, address.utf8))
    }

    @Test func lettersAreTheSameHoweverTheyAreWritten() {
        #expect(PictureIdentity.areAlike("/B%C3%BCro.jpg".utf8, "/bu\u{308}ro-640x480.jpg".utf8))
    }

    @Test func picturesWithoutANameAreToldApartByTheirQuery() {
        #expect(PictureIdentity.areAlike("/image?id=7&w=20".utf8, "/image?id=7&w=640".utf8))
        #expect(!PictureIdentity.areAlike("/image?id=7".utf8, "/image?id=8".utf8))
    }

    @Test func numberedPicturesBesideEachOtherAreAllKept() {
        let list = BlockReading.blocks("<p><img src=/crane-1.jpg alt=a><img src=/crane-2.jpg alt=b></p>")
        #expect(list.pictures.count == 2)
    }

    @Test func thePictureForPagesWithoutScriptsIsTheSame() {
        let list = BlockReading.blocks(
            "<p><img src=/crane-300x200.jpg alt=a><noscript><img src=/crane.jpg alt=a></noscript></p>")
        #expect(list.pictures.count == 1)
    }
}
