/// The words by which captures tell what their parts are: one catalogue, read by HTML, text and metadata alike.
///
/// Each group is a static value of ``WordGroup`` in a file of this folder. A phrase that means something stands here and
/// nowhere else. What is no phrase of a language, such as the class names of markup, stands with its rule.
enum Vocabulary {
    /// All groups.
    static let all: [WordGroup] =
        WordGroup.surroundings + WordGroup.links + WordGroup.invitations + WordGroup.signs + WordGroup.bylines
        + WordGroup.days + WordGroup.eastAsian
}
