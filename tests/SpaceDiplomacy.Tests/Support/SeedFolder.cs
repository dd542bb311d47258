using System.Text;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>A small seed of the tests' own, valid as it comes: one or two records of each kind, each naming another.</summary>
internal sealed class SeedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SeedFolder()
    {
        foreach (var (name, text) in Files)
        {
            Write(name, text);
        }
    }

    /// <summary>The files as they come, by name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>
    {
        ["topics.yaml"] = """
            - slug: crew-transport
              name: Crew transport
            - slug: sanctions
              name: Sanctions
            """,
        ["authorities.yaml"] = """
            - slug: gb-treasury
              name: HM Treasury
              jurisdiction: "GB"
            """,
        ["sources/gazette.md"] = """
            ---
            title: Ada Orbit answers the listing
            publisher: The Gazette
            published: "2014-04-30"
            url: https://gazette.example/ada
            kind: news
            language: en
            ---
            """,
        ["sources/register.md"] = """
            ---
            title: Register of listings
            publisher: The Register
            url: https://register.example/2014
            kind: legal
            language: en-GB
            ---
            """,
        ["agencies/asa.md"] = """
            ---
            name: Andorran Space Agency
            abbreviation: ASA
            country: "AD"
            founded: "1993"
            sources: [gazette]
            ---

            Flies balloons.
            """,
        ["entities/balloon-works.md"] = """
            ---
            name: Balloon Works
            ---

            Builds balloons.
            """,
        ["officials/ada-orbit.md"] = """
            ---
            name: Ada Orbit
            aliases: [Ada d'Orbita]
            citizenship: "AD"
            appointments:
              - title: Director
                agency: asa
                from: "2012"
                to: "2016-05-02"
                sources: [gazette]
            sources: [gazette]
            ---

            Headed the agency.
            """,
        ["events/first-balloon.md"] = """
            ---
            date: "2014-04"
            title: The first balloon
            officials: [ada-orbit]
            agencies: [asa]
            sources: [gazette]
            ---

            It rose.
            """,
        ["sanctions/gb-ada-orbit-2014.md"] = """
            ---
            target: {official: ada-orbit}
            authority: gb-treasury
            programme: Balloons
            legal-basis: Balloon Act 1900
            imposed: "2014-04-28"
            measures: [asset-freeze, travel-ban]
            sources: [register]
            ---

            Listed for her balloons.
            """,
        ["statements/ada-2014-04-29-balloon.md"] = """
            ---
            official: ada-orbit
            date: "2014-04-29"
            said-in: ca
            venue: {kind: press-conference, name: La Massana}
            topics: [sanctions]
            mentions:
              agencies: [asa]
            links:
              - {type: responds-to, sanction: gb-ada-orbit-2014}
              - {type: announces, event: first-balloon, sources: [gazette]}
            wordings:
              - text: Let them come by balloon.
                language: en
                kind: translation
                preferred: true
                sources: [gazette]
              - text: Que vinguin en globus.
                language: ca
                kind: original
                sources:
                  - gazette
                  - register
            ---

            Said the day after the listing.
            """,
        ["statements/ada-2015-again.md"] = """
            ---
            official: ada-orbit
            date: "2015"
            venue: {kind: interview, name: Radio}
            links:
              - {type: quotes, statement: ada-2014-04-29-balloon}
            wordings:
              - text: Said that she had meant it.
                language: en
                kind: reported
                sources: [gazette]
            ---
            """,
    };

    public string Path => folder.Path;

    public SeedFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public SeedFolder Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(folder.Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Changes one place of a file; the text must stand in it once.</summary>
    public SeedFolder Replace(string name, string what, string with)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(folder.Path, name));
        Assert.Equal(2, text.Split(what).Length);
        return Write(name, text.Replace(what, with));
    }

    /// <summary>Gives a source a capture with this text.</summary>
    public SeedFolder Capture(string source, string text) =>
        Write(CaptureFile.NameOf(source), CaptureFile.Write(text, new(2026, 11, 24), "page.html"));

    public SeedFolder Delete(string name)
    {
        File.Delete(System.IO.Path.Combine(folder.Path, name));
        return this;
    }

    public SeedEdition Read() => SeedReader.Read(folder.Path);

    /// <summary>The problems that reading finds, as they are printed.</summary>
    public IReadOnlyList<string> Problems()
    {
        try
        {
            Read();
            return [];
        }
        catch (SeedException exception)
        {
            return [.. exception.Problems.Select(problem => problem.ToString())];
        }
    }

    public void Dispose() => folder.Dispose();
}
