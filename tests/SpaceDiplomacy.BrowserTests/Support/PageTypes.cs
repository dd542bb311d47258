namespace SpaceDiplomacy.BrowserTests.Support;

/// <summary>One address of every type of page.</summary>
public static class PageTypes
{
    public static readonly string[] All =
    [
        "/",
        "/search?q=trampoline",
        "/search?q=zzzz&topic=iss",
        "/search?q=space&official=dmitry-rogozin&official=nobody&lang=EN&to=2022&sort=official",
        "/officials",
        "/officials?by=name",
        "/officials/dmitry-rogozin",
        "/officials/hassan-salarieh",
        "/agencies",
        "/agencies/roscosmos",
        "/entities",
        "/entities/npo-energomash",
        "/statements",
        "/statements?year=2014&month=4",
        "/statements/rogozin-2014-04-29-trampoline",
        "/statements/rogozin-2022-02-24-iss-deorbit",
        "/statements/al-ahbabi-2017-11-14-russia",
        "/sanctions",
        "/sanctions?official=dmitry-rogozin&on=2014-03-18",
        "/sanctions?group=target",
        "/sanctions/us-rogozin-2014",
        "/timeline",
        "/timeline?official=dmitry-rogozin&on=2014-04-29",
        "/timeline?agency=roscosmos&from=2021&to=2023",
        "/officials/dmitry-rogozin?on=2014-04",
        "/events",
        "/events/crew-dragon-demo-2-2020",
        "/topics",
        "/topics/iss",
        "/sources",
        "/sources/tellerreport-2020-05-31-trampoline-wording",
        "/authorities/us-ofac",
        "/changes",
        "/statements/rogozin-2014-04-29-trampoline/history",
        "/statements/rogozin-2014-04-29-trampoline/history/1",
        "/about",
        "/status",
        "/nowhere",
    ];

    public static TheoryData<string> Addresses => new(All);
}
