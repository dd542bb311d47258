using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>A seed, or a folder or file of it: what somebody points at who wants to know whether it is right.</summary>
/// <param name="Seed">The folder of the seed.</param>
/// <param name="Name">The part below it, with forward slashes; empty where it is the whole.</param>
public sealed record SeedPart(string Seed, string Name)
{
    /// <summary>The files that hold their records one below the other.</summary>
    internal static readonly string[] Lists =
        [FileOf(RecordKind.Topics, ""), FileOf(RecordKind.Authorities, ""), SeedReader.RemovedFile, GlossaryReader.FileName];

    public bool IsWhole => Name.Length == 0;

    /// <summary>
    /// The part that a path names, with the seed found by going up. A folder in no seed is taken for a seed; null for a
    /// file in none.
    /// </summary>
    public static SeedPart? Of(string path)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var folder = whole; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // Any one of these names may stand in another folder.
            if (SeedListing.Folders.Concat(Lists).Count(name => Path.Exists(Path.Combine(folder, name))) > 1)
            {
                var name = Path.GetRelativePath(folder, whole).Replace('\\', '/');
                return new(folder, name == "." ? "" : name);
            }
        }

        return Directory.Exists(whole) ? new(whole, "") : null;
    }

    /// <summary>The file of a record, below the folder of the seed.</summary>
    public static string FileOf(RecordKind kind, string slug) => kind switch
    {
        RecordKind.Topics or RecordKind.Authorities => $"{kind.Term()}.yaml",
        RecordKind.Captures => CaptureFile.NameOf(slug),
        _ => $"{kind.Term()}/{slug}.md",
    };

    /// <summary>Whether a file of the seed belongs to the part, or is a folder above it.</summary>
    public bool Has(string file) => IsWhole || IsWithin(file, Name) || IsWithin(Name, file);

    private static bool IsWithin(string file, string folder) =>
        file.StartsWith(folder, StringComparison.Ordinal) && (file.Length == folder.Length || file[folder.Length] == '/');
}
