<#import "plain.txt.ftl" as plain>
<@plain.head variables.kicker!words.brief/>
<@plain.addressee/>
<#list ["bill", "jurisdiction", "committee"] as name>
<#if variables[name]??>
<@wrap>${variables[name]}</@wrap>
</#if>
</#list>

<#if variables.ask??>
<@wrap indent=4>${variables.ask}</@wrap>

</#if>
<#if variables.lede??>
<@wrap>${variables.lede}</@wrap>

</#if>
<@plain.parts/>
<@plain.notesAndSources/>
<@plain.foot/>
